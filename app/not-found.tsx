import { LinkButton } from "./_ui/link-button";
import { PlainPage } from "./_ui/plain-page";

export default function NotFound() {
  return (
    <PlainPage>
      <div className="flex flex-col items-start gap-3">
        <h1 className="text-2xl font-semibold">There is nothing here</h1>
        <p>The address may be wrong, or the page is not one that you can open.</p>
        <LinkButton look="primary" size="touch" href="/">
          Go to the start
        </LinkButton>
      </div>
    </PlainPage>
  );
}
