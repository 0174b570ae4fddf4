import { nodeDoor } from "@/app/api/node-door";
import { takeEntries } from "@/app/api/v1/entries/take-entries";

export const config = { api: { bodyParser: false } };

export default nodeDoor(takeEntries);
