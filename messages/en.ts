import api from "./en/api.json";
import board from "./en/board.json";
import boardList from "./en/board-list.json";
import checkIn from "./en/check-in.json";
import client from "./en/client.json";
import clientFrame from "./en/client-frame.json";
import entry from "./en/entry.json";
import errors from "./en/errors.json";
import exercises from "./en/exercises.json";
import flag from "./en/flag.json";
import history from "./en/history.json";
import landing from "./en/landing.json";
import logPain from "./en/log-pain.json";
import logSession from "./en/log-session.json";
import notifications from "./en/notifications.json";
import outbox from "./en/outbox.json";
import rules from "./en/rules.json";
import saving from "./en/saving.json";
import signIn from "./en/sign-in.json";
import site from "./en/site.json";
import today from "./en/today.json";
import trainerFrame from "./en/trainer-frame.json";
import triage from "./en/triage.json";
import ui from "./en/ui.json";
import urgent from "./en/urgent.json";

/** All texts of the interface in English, by page. The other languages have the same keys. */
export const en = {
  api,
  board,
  "board-list": boardList,
  "check-in": checkIn,
  client,
  "client-frame": clientFrame,
  entry,
  errors,
  exercises,
  flag,
  history,
  landing,
  "log-pain": logPain,
  "log-session": logSession,
  notifications,
  outbox,
  rules,
  saving,
  "sign-in": signIn,
  site,
  today,
  "trainer-frame": trainerFrame,
  triage,
  ui,
  urgent,
};
