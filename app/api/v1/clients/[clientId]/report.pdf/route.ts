import { respond } from "@/app/api/answer";
import { errorAnswer } from "@/app/api/json-answer";
import { readSignedIn } from "@/lib/auth/session";
import { renderIntakePdf } from "@/lib/reports/intake-pdf";
import { readIntakeReport } from "@/lib/services/views/intake-report";

/** The therapist's report as a download. */
export function GET(
  _request: Request,
  { params }: { params: Promise<{ clientId: string }> },
): Promise<Response> {
  return respond(async () => {
    const signedIn = await readSignedIn();
    if (!signedIn) return errorAnswer(401, "not-signed-in", "Sign in to read a report.");
    const { clientId } = await params;
    const report = await readIntakeReport(signedIn.actor, signedIn.name, clientId);
    if (!report) return errorAnswer(404, "not-found", "There is no such client.");
    return {
      status: 200,
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="twinge-report-${report.toOn}.pdf"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      },
      body: new Uint8Array(await renderIntakePdf(report)),
    };
  });
}
