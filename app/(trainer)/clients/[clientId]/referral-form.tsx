"use client";

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
  const act = useAct(`/api/v1/clients/${clientId}/referrals`);
  const [question, setQuestion] = useState("");
  const [flagId, setFlagId] = useState(flags[0]?.id ?? "");
  const save = async () => {
    const body = { question, ...(flagId && { flagId }) };
    if (await act.send(body, "Referred. The report now carries your question.")) setQuestion("");
  };
  return (
    <ActForm act={act} label="Refer to a physical therapist" submit="Refer" onSubmit={save}>
      <WrittenField
        id="referral-question"
        label="Your question for the physical therapist"
        value={question}
        onChange={setQuestion}
      />
      {flags.length > 0 && (
        <Field id="referral-flag" label="About">
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
              <option value="">No flag in particular</option>
            </SelectInput>
          )}
        </Field>
      )}
    </ActForm>
  );
}
