"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Chips } from "@/app/_ui/chips";
import { type FieldFault, faultOf } from "@/app/_ui/error-summary";
import { Field } from "@/app/_ui/field";
import { painWord } from "@/app/_ui/pain-word";
import { RadioSteps } from "@/app/_ui/radio-steps";
import { TextInput } from "@/app/_ui/text-input";
import { PAIN_SIGNS, QUALITIES } from "@/lib/domain/vocabulary";
import { capitalise, PAIN_SIGN_WORDS, QUALITY_WORDS } from "@/lib/words/vocabulary";
import type { PlaceDraft } from "./pain-draft";
import { type PickerView, PlacePicker } from "./place-picker";
import { type Place, spreadOf } from "./places";

const QUALITY_OPTIONS = QUALITIES.map((value) => ({
  value,
  label: capitalise(QUALITY_WORDS[value]),
}));

const SIGN_OPTIONS = PAIN_SIGNS.map((value) => ({
  value,
  label: capitalise(PAIN_SIGN_WORDS[value].yes),
}));

interface PlaceFieldsProps {
  readonly draft: PlaceDraft;
  readonly recent: readonly Place[];
  readonly faults: readonly FieldFault[];
  readonly view: PickerView;
  readonly onViewChange: (view: PickerView) => void;
  readonly onChange: (change: Partial<PlaceDraft>) => void;
  /** Undefined: the only place, which cannot be removed. */
  readonly onRemove: (() => void) | undefined;
}

/** One place with its number; everything else is folded away. */
export function PlaceFields(props: PlaceFieldsProps) {
  const t = useTranslations("log-pain");
  const scaleText = useTranslations("ui");
  const { draft, faults, onChange } = props;
  return (
    <div className="flex flex-col gap-5">
      <PlacePicker
        id={draft.key}
        region={draft.region}
        side={draft.side}
        recent={props.recent}
        view={props.view}
        onViewChange={props.onViewChange}
        onChange={(region, side) => onChange({ region, side })}
        placeError={faultOf(faults, `${draft.key}-place`)}
        sideError={faultOf(faults, `${draft.key}-side`)}
      />
      <RadioSteps
        legend={t("nrs")}
        name={`${draft.key}-nrs`}
        value={draft.nrs}
        onChange={(nrs) => onChange({ nrs })}
        lowLabel={painWord(0, scaleText)}
        highLabel={painWord(10, scaleText)}
        wordFor={(value) => painWord(value, scaleText)}
        error={faultOf(faults, `${draft.key}-nrs`)}
      />
      <details className="rounded-control border border-line px-4 open:pb-4">
        <summary className="flex min-h-11 items-center py-2 font-medium text-accent">
          {t("more")}
        </summary>
        <MoreFields draft={draft} faults={faults} onChange={onChange} />
      </details>
      {props.onRemove && (
        <Button look="quiet" size="touch" onClick={props.onRemove}>
          {t("removePlace")}
        </Button>
      )}
    </div>
  );
}

function MoreFields({
  draft,
  faults,
  onChange,
}: Pick<PlaceFieldsProps, "draft" | "faults" | "onChange">) {
  const t = useTranslations("log-pain");
  const spread = draft.region && spreadOf(draft.region);
  const signs = [
    ...SIGN_OPTIONS,
    ...(spread
      ? [
          {
            value: "isSpreading",
            label: t(spread === "below-knee" ? "belowKnee" : "belowElbow"),
          } as const,
        ]
      : []),
    { value: "hasInjury", label: t("hasInjury") },
  ] as const;
  return (
    <div className="flex flex-col gap-5">
      <Chips
        legend={t("qualities")}
        options={QUALITY_OPTIONS}
        chosen={draft.qualities}
        onChange={(qualities) => onChange({ qualities })}
      />
      <Chips
        legend={t("signs")}
        options={signs}
        chosen={[
          ...draft.signs,
          ...(["isSpreading", "hasInjury"] as const).filter((value) => draft[value]),
        ]}
        onChange={(chosen) =>
          onChange({
            signs: PAIN_SIGNS.filter((sign) => chosen.includes(sign)),
            isSpreading: chosen.includes("isSpreading"),
            hasInjury: chosen.includes("hasInjury"),
          })
        }
      />
      <Field
        id={`${draft.key}-onset`}
        label={t("onset")}
        hint={t("onsetHint")}
        error={faultOf(faults, `${draft.key}-onset`)}
      >
        {(control) => (
          <TextInput
            {...control}
            type="datetime-local"
            value={draft.onset}
            onChange={(event) => onChange({ onset: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
