import { fork } from "node:child_process";

/** A Node program beside us that answers each message with one; a fault of its own ends it and rejects. */
export function startChild(path, { env = process.env, execArgv = [] } = {}) {
  const child = fork(path, { env, execArgv });
  return {
    /** For a child that says so: resolves with its first words. */
    ready: new Promise((resolve) => child.once("message", resolve)),
    ask: (question) =>
      new Promise((resolve, reject) => {
        const fail = (code) => reject(new Error(`${path} ended with ${code}`));
        child.once("exit", fail);
        child.once("message", (answer) => {
          child.off("exit", fail);
          resolve(answer);
        });
        child.send(question);
      }),
    stop: (signal) => child.kill(signal),
  };
}
