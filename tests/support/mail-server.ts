import { createServer } from "node:net";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  /** Headers and body as they came. */
  readonly raw: string;
}

/** A real SMTP server that can be made to misbehave. */
export interface MailServer {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** Addresses that are refused, each with the reply's code. */
  readonly refused: Map<string, number>;
  /** Holds every mail back until the returned function is called. */
  hold(): () => void;
  die(): Promise<void>;
  revive(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const port = await findPort();
  const mails: ReceivedMail[] = [];
  const refused = new Map<string, number>();
  let gate: Promise<void> = Promise.resolve();
  let server: SMTPServer | undefined;

  function build(): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      closeTimeout: 100,
      onRcptTo({ address }, _session, callback) {
        const code = refused.get(address);
        callback(code ? Object.assign(new Error("not here"), { responseCode: code }) : null);
      },
      async onData(stream, session, callback) {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk);
        await gate;
        const raw = Buffer.concat(chunks).toString("utf8");
        const header = (name: string) => new RegExp(`^${name}: (.*)$`, "mi").exec(raw)?.[1] ?? "";
        mails.push({
          to: session.envelope.rcptTo[0]?.address ?? "",
          raw,
          subject: header("Subject").trim(),
          messageId: header("Message-ID").trim(),
        });
        callback();
      },
    });
  }

  async function revive(): Promise<void> {
    const next = build();
    next.on("error", () => {});
    await new Promise<void>((resolve) => next.listen(port, "127.0.0.1", resolve));
    server = next;
  }

  await revive();
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refused,
    revive,
    hold() {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    async die() {
      const dying = server;
      if (dying) await new Promise<void>((resolve) => dying.close(() => resolve()));
    },
  };
}

/** A port that stays the same when the server dies and comes back. */
function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close((error) => (error ? reject(error) : resolve(port)));
    });
  });
}
