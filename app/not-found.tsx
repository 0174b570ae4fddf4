import { NothingHere } from "./_ui/nothing-here";
import { PlainPage } from "./_ui/plain-page";

export default function NotFound() {
  return (
    <PlainPage>
      <NothingHere />
    </PlainPage>
  );
}
