export default function nameless() {
  return 1;
}
