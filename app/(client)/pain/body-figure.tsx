"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Choice } from "@/app/_ui/chips";
import { placeHeading } from "@/lib/words/vocabulary";
import { FIGURE_HEIGHT, FIGURE_WIDTH, type FigureView, type Zone, zonesOf } from "./figure-zones";
import { type Place, placeKey } from "./places";

interface BodyFigureProps {
  readonly onChoose: (place: Place) => void;
}

/** A body from the front or from behind; each shape is a button with the name of its place. */
export function BodyFigure({ onChoose }: BodyFigureProps) {
  const t = useTranslations("log-pain");
  const [view, setView] = useState<FigureView>("front");
  return (
    <div className="flex flex-col items-center gap-3">
      <Choice
        legend={t("place.view")}
        name="figure-view"
        options={[
          { value: "front", label: t("place.front") },
          { value: "back", label: t("place.behind") },
        ]}
        value={view}
        onChange={setView}
      />
      <div className="relative aspect-[200/440] w-full max-w-72">
        <p className="absolute top-0 left-0 text-sm text-ink-soft">
          {t(view === "front" ? "sides.right" : "sides.left")}
        </p>
        <p className="absolute top-0 right-0 text-sm text-ink-soft">
          {t(view === "front" ? "sides.left" : "sides.right")}
        </p>
        {zonesOf(view).map((zone) => (
          <button
            key={placeKey(zone)}
            type="button"
            aria-label={t(view === "front" ? "place.inFront" : "place.inBack", {
              place: placeHeading(zone.region, zone.side),
            })}
            title={placeHeading(zone.region, zone.side)}
            onClick={() => onChoose({ region: zone.region, side: zone.side })}
            className="absolute rounded-[38%] border border-edge bg-sunken hover:bg-accent-soft focus-visible:z-10"
            style={boxOf(zone)}
          />
        ))}
      </div>
    </div>
  );
}

function boxOf({ x, y, width, height }: Zone) {
  return {
    left: `${((x - width / 2) / FIGURE_WIDTH) * 100}%`,
    top: `${((y - height / 2) / FIGURE_HEIGHT) * 100}%`,
    width: `${(width / FIGURE_WIDTH) * 100}%`,
    height: `${(height / FIGURE_HEIGHT) * 100}%`,
  };
}
