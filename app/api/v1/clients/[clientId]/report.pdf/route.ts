import { answer } from "@/app/api/answer";
import { errorResponse } from "@/app/api/guard";
import { readSignedIn } from "@/lib/auth/session";
import { renderIntakePdf } from "@/lib/reports/intake-pdf";
import { readIntakeReport } from "@/lib/services/views/intake-report";

/** The therapist's report as a download. */
export function GET(
  _request: Request,
  { params }: { params: Promise<{ clientId: string }> },
): Promise<Response> {
  return answer(async () => {
    const signedIn = await readSignedIn();
    if (!signedIn) return errorResponse(401, "not-signed-in", "Sign in to read a report.");
    const { clientId } = await params;
    const report = await readIntakeReport(signedIn.actor, signedIn.name, clientId);
    if (!report) return errorResponse(404, "not-found", "There is no such client.");
    return new Response(new Uint8Array(await renderIntakePdf(report)), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="twinge-report-${report.toOn}.pdf"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      },
    });
  });
}
