// What the load generator sends, and what it counts in the answers.
import { randomFillSync } from "node:crypto";

/** The last is one that an exercise of the sessions loads fully: pain of it makes the rules ask for strength. */
const REGIONS = ["shoulder", "lower-back", "hip", "ankle", "chest"];
const EXERCISES = ["Back Squat", "Bench Press", "Bent Over Row"].map((name) => ({
  name,
  sets: Array.from({ length: 4 }, () => ({ reps: 8, loadKg: 62.5 })),
}));
const HOUR_MS = 3_600_000;

/** One new entry per request, a session and a report alternating, from one client after the other. */
export function entryRequests({ path, port, cookies }) {
  let count = 0;
  return () => {
    count += 1;
    const cookie = cookies[count % cookies.length];
    const body = JSON.stringify({
      entries: [count % 2 === 0 ? sessionEntry(count) : painEntry(count)],
    });
    return `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  };
}

export function pageRequests({ path, port, cookies }) {
  const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookies[0]}\r\nAccept: text/html\r\n\r\n`;
  return () => request;
}

/** How often a text stands in a body. */
export function occurrences(body, text) {
  return body.split(text).length - 1;
}

export function sessionEntry(count) {
  const startedAt = Date.now() - HOUR_MS * (1 + (count % 20));
  return {
    ...common("session"),
    session: {
      startedAt: new Date(startedAt).toISOString(),
      kind: "strength",
      durationMinutes: 45,
      rpe: 6,
      warmUp: true,
      exercises: EXERCISES,
    },
  };
}

export function painEntry(count) {
  const place = { region: REGIONS[count % REGIONS.length], side: "left" };
  return {
    ...common("pain"),
    pain: {
      ...place,
      reportedAt: new Date().toISOString(),
      nrs: 2 + (count % 3),
      moment: "after",
      qualities: ["ache"],
    },
  };
}

function common(type) {
  return { id: uuidv7(), type, recordedAt: new Date().toISOString() };
}

const bytes = Buffer.alloc(16);

function uuidv7() {
  randomFillSync(bytes, 6);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
