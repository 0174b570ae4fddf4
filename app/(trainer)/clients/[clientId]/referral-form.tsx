"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/app/_ui/field";
import { SelectInput } from "@/app/_ui/text-input";
import { ActForm, WrittenField } from "./act-form";
import { useAct } from "./use-act";

interface ReferralFormProps {
  readonly clientId: string;
  readonly flags: readonly { readonly id: string; readonly summary: string }[];
}

export function ReferralForm({ clientId, flags }: ReferralFormProps) {
  const t = useTranslations("triage");
  const act = useAct(`/api/v1/clients/${clientId}/referrals`);
  const [question, setQuestion] = useState("");
  const [flagId, setFlagId] = useState(flags[0]?.id ?? "");
  const save = async () => {
    const body = { question, ...(flagId && { flagId }) };
    if (await act.send(body, t("refer.saved"))) setQuestion("");
  };
  return (
    <ActForm act={act} label={t("refer.form")} submit={t("refer.save")} onSubmit={save}>
      <WrittenField
        id="referral-question"
        label={t("refer.question")}
        value={question}
        onChange={setQuestion}
      />
      {flags.length > 0 && (
        <Field id="referral-flag" label={t("refer.about")}>
          {(control) => (
            <SelectInput
              {...control}
              value={flagId}
              onChange={(event) => setFlagId(event.target.value)}
            >
              {flags.map((flag) => (
                <option key={flag.id} value={flag.id}>
                  {flag.summary}
                </option>
              ))}
              <option value="">{t("refer.noFlag")}</option>
            </SelectInput>
          )}
        </Field>
      )}
    </ActForm>
  );
}
