import { send } from "./send";

export function tell() {
  send();
}
