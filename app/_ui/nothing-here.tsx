import { buttonClass } from "./button-look";

// A plain link: this stands by in every page that is made, and a link component would be sent with it.
const BUTTON = buttonClass("primary", "touch");

/** For an address that is wrong or somebody else's: the two are not told apart. */
export function NothingHere() {
  return (
    <div className="flex flex-col items-start gap-3">
      <h1 className="text-2xl font-semibold">There is nothing here</h1>
      <p>The address may be wrong, or the page is not one that you can open.</p>
      <a className={BUTTON} href="/">
        Go to the start
      </a>
    </div>
  );
}
