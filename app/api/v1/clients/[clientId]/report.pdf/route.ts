import { errorResponse } from "@/app/api/json-response";
import { signedInGet } from "@/app/api/route-handler";
import { english } from "@/app/i18n/english";
import { renderIntakePdf } from "@/lib/reports/intake-pdf";
import { readIntakeReport } from "@/lib/services/views/intake-report";

const t = english("api");

interface Params {
  readonly clientId: string;
}

/** The physical therapist's report as a download. */
export const GET = signedInGet(
  { signInMessage: t("signInToRead") },
  async ({ actor, name }, { clientId }: Params) => {
    const report = await readIntakeReport(actor, name, clientId);
    if (!report) return errorResponse(404, "not-found", t("noClient"));
    return new Response(new Uint8Array(await renderIntakePdf(report)), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="twinge-report-${report.toOn}.pdf"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      },
    });
  },
);
