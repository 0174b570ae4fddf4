"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { Choice } from "@/app/_ui/chips";
import { FieldError } from "@/app/_ui/field";
import type { MessageKey } from "@/app/i18n/translate";
import type { Region, Side } from "@/lib/domain/vocabulary";
import { placeHeading } from "@/lib/words/vocabulary";
import { BodyFigure } from "./body-figure";
import { type Place, placeKey, sidesOf } from "./places";
import { RegionList } from "./region-list";

export type PickerView = "list" | "figure";

/** The client's own sides: the front of the figure mirrors them, so the words name whose left it is. */
const SIDE_KEYS = {
  left: "sides.left",
  right: "sides.right",
  both: "sides.both",
  middle: "sides.middle",
} as const satisfies Record<Side, MessageKey<"log-pain">>;

interface PlacePickerProps {
  readonly id: string;
  readonly region: Region | null;
  readonly side: Side | null;
  readonly recent: readonly Place[];
  readonly view: PickerView;
  readonly onViewChange: (view: PickerView) => void;
  readonly onChange: (region: Region | null, side: Side | null) => void;
  readonly placeError?: string | undefined;
  readonly sideError?: string | undefined;
}

/** Where it hurts: recent places, the list and the figure are three ways to the same answer. */
export function PlacePicker(props: PlacePickerProps) {
  const t = useTranslations("log-pain");
  const { id, region, side, onChange } = props;
  const focusRef = useFocusOnChange(region !== null);
  if (!region) return <RegionPicker {...props} focusRef={focusRef} />;
  const sides = sidesOf(region);
  return (
    <section
      ref={focusRef}
      aria-labelledby={`${id}-place`}
      tabIndex={-1}
      className="flex flex-col gap-3 focus-visible:outline-none"
    >
      <div className="flex items-center justify-between gap-3">
        <p className="text-lg font-semibold" id={`${id}-place`}>
          {placeHeading(region, side ?? undefined)}
        </p>
        <Button size="touch" onClick={() => onChange(null, null)}>
          {t("place.change")}
        </Button>
      </div>
      {sides.length > 1 && (
        <Choice
          legend={t("place.side")}
          name={`${id}-side`}
          options={sides.map((value) => ({ value, label: t(SIDE_KEYS[value]) }))}
          value={side}
          onChange={(chosen) => onChange(region, chosen)}
          error={props.sideError}
        />
      )}
    </section>
  );
}

/** The focused control disappears with the choice, so the focus moves to what replaces it. */
function useFocusOnChange(isChosen: boolean) {
  const focusRef = useRef<HTMLElement>(null);
  const wasChosen = useRef(isChosen);
  useEffect(() => {
    if (wasChosen.current !== isChosen) focusRef.current?.focus();
    wasChosen.current = isChosen;
  }, [isChosen]);
  return focusRef;
}

interface RegionPickerProps extends PlacePickerProps {
  readonly focusRef: RefObject<HTMLElement | null>;
}

function RegionPicker(props: RegionPickerProps) {
  const t = useTranslations("log-pain");
  const { id, recent, view, onViewChange, onChange, placeError, focusRef } = props;
  const choose = (region: Region, side?: Side) => {
    const sides = sidesOf(region);
    onChange(region, side ?? (sides.length === 1 ? sides[0] : null));
  };
  return (
    <section
      ref={focusRef}
      aria-labelledby={`${id}-where`}
      id={`${id}-place`}
      tabIndex={-1}
      className="focus-visible:outline-none"
    >
      <h2 id={`${id}-where`} className="mb-2 text-lg font-semibold">
        {t("place.where")}
      </h2>
      {placeError && <FieldError id={`${id}-place-error`}>{placeError}</FieldError>}
      {recent.length > 0 && (
        <div className="mb-4 flex flex-wrap items-center gap-2">
          <span className="w-full text-sm text-ink-soft">{t("place.recent")}</span>
          {recent.map((place) => (
            <Button
              key={placeKey(place)}
              size="touch"
              onClick={() => choose(place.region, place.side)}
            >
              {placeHeading(place.region, place.side)}
            </Button>
          ))}
        </div>
      )}
      <div className="mb-4">
        <Choice
          legend={t("place.chooseFrom")}
          name={`${id}-view`}
          options={[
            { value: "list", label: t("place.list") },
            { value: "figure", label: t("place.figure") },
          ]}
          value={view}
          onChange={onViewChange}
        />
      </div>
      {view === "list" ? (
        <RegionList onChoose={choose} />
      ) : (
        <BodyFigure onChoose={(place) => onChange(place.region, place.side)} />
      )}
    </section>
  );
}
