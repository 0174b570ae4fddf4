export default function Page() {
  return <p>allowed</p>;
}
