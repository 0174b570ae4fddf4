import { NothingHere } from "@/app/_ui/nothing-here";

/** Within the surface's own frame. */
export default function NotFound() {
  return <NothingHere />;
}
