export async function send(): Promise<number> {
  return 1;
}
