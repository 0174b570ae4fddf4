"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextInput } from "@/app/_ui/text-input";
import type { Region } from "@/lib/domain/vocabulary";
import { placeHeading } from "@/lib/words/vocabulary";
import { BODY_PARTS, isFoundBy } from "./places";

interface RegionListProps {
  readonly onChoose: (region: Region) => void;
}

/**
 * All regions from head to foot, with a search that also knows everyday words. They are buttons and not radios,
 * because the list closes on the first choice, and arrow keys would choose the first radio that they pass.
 */
export function RegionList({ onChoose }: RegionListProps) {
  const t = useTranslations("log-pain");
  const [query, setQuery] = useState("");
  const parts = BODY_PARTS.map((part) => ({
    ...part,
    regions: part.regions.filter((region) =>
      isFoundBy(region, placeHeading(region), query.trim(), t),
    ),
  })).filter(({ regions }) => regions.length > 0);
  return (
    <div className="flex flex-col gap-3">
      <TextInput
        type="search"
        aria-label={t("place.search")}
        placeholder={t("place.searchExample")}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {parts.map((part) => (
        <fieldset key={part.name} className="min-w-0">
          <legend className="mb-1.5 text-sm text-ink-soft">{t(part.name)}</legend>
          <div className="flex flex-wrap gap-2">
            {part.regions.map((region) => (
              <button
                key={region}
                type="button"
                className="choice min-h-11 px-3.5"
                onClick={() => onChoose(region)}
              >
                {placeHeading(region)}
              </button>
            ))}
          </div>
        </fieldset>
      ))}
      <p role="status">{parts.length === 0 && t("place.noMatch")}</p>
    </div>
  );
}
