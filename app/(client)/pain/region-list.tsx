"use client";

import { useState } from "react";
import { TextInput } from "@/app/_ui/text-input";
import type { Region } from "@/lib/domain/vocabulary";
import { placeHeading } from "@/lib/words/vocabulary";
import { BODY_PARTS, isFoundBy } from "./places";

interface RegionListProps {
  readonly onChoose: (region: Region) => void;
}

/**
 * All regions from head to foot, with a search that also knows everyday words. Buttons, since the list
 * closes on the first choice: arrow keys would make that choice in passing.
 */
export function RegionList({ onChoose }: RegionListProps) {
  const [query, setQuery] = useState("");
  const parts = BODY_PARTS.map((part) => ({
    ...part,
    regions: part.regions.filter((region) => isFoundBy(region, placeHeading(region), query.trim())),
  })).filter(({ regions }) => regions.length > 0);
  return (
    <div className="flex flex-col gap-3">
      <TextInput
        type="search"
        aria-label="Search for a place"
        placeholder="Search, for example hamstring"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {parts.map((part) => (
        <fieldset key={part.name} className="min-w-0">
          <legend className="mb-1.5 text-sm text-ink-soft">{part.name}</legend>
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
      <p role="status">
        {parts.length === 0 &&
          "Nothing matches. Clear the search and choose the nearest place in the list."}
      </p>
    </div>
  );
}
