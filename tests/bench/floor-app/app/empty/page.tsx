import { connection } from "next/server";

/** The least that a page made for each request costs. */
// biome-ignore lint/style/noDefaultExport: Next asks for it.
export default async function EmptyPage() {
  await connection();
  return null;
}
