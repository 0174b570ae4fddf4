import { z } from "zod";

const databaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  hostname: /.*/,
  error: "must be a postgresql:// address",
});

/** Everything the running programs read from their environment; `npm start` supplies it all. */
export const envSchema = z.object({
  /** Where the web server reaches the database, as a role that owns nothing. */
  TWINGE_APP_DATABASE_URL: databaseUrl,
  /** The same for the worker's role; the web server is started without it. */
  TWINGE_WORKER_DATABASE_URL: databaseUrl.optional(),
  /** Signs the session cookies; at least 32 characters. */
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
  /** The public origin, as people type it. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: "must be an http:// or https:// address" }),
  /** The mail server, with its user and password; without it mail is kept and shown in the outbox. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, hostname: /.*/, error: "must be an smtp:// or smtps:// address" })
    .optional(),
  /** The address that mail comes from, with or without a name. */
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
      error: "must be an address like Twinge <twinge@example.org>",
    })
    .optional(),
  /** Signs notices to browsers: 256 random bits in base64url. Without it none are sent. */
  TWINGE_VAPID_PRIVATE_KEY: z
    .string()
    .regex(/^[\w-]{43}$/, { error: "must be 32 bytes in base64url" })
    .optional(),
  /** The demo practice is loaded and its password is public: screens say so. */
  TWINGE_DEMO: z.stringbool({ error: "must be true or false" }).default(false),
});

export type Env = Readonly<z.infer<typeof envSchema>>;

/**
 * Reads the settings; a blank one counts as unset. Throws one line that names each wrong key.
 * @internal Exported for tests.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.entries(source).filter(([, value]) => value?.trim());
  const parsed = envSchema.safeParse(Object.fromEntries(given));
  const isWithoutSender = parsed.data?.SMTP_URL && !parsed.data.MAIL_FROM;
  if (parsed.success && !isWithoutSender) return parsed.data;
  // Never the value: it may be a secret.
  const faults = parsed.error?.issues.map((issue) => {
    const key = String(issue.path[0]);
    return `${key} ${source[key]?.trim() ? issue.message : "is missing"}`;
  }) ?? ["MAIL_FROM is missing beside SMTP_URL"];
  throw new Error(
    `Settings: ${faults.join("; ")}. Start with npm start, or set them as .env.example says.`,
  );
}

export const env = parseEnv(process.env);
