import { once } from "node:events";
import { connect, createServer } from "node:net";

/** A port that nothing listens on at present. */
export async function findFreePort(host) {
  const server = createServer().listen(0, host);
  await once(server, "listening");
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Does nothing listen on that port? */
export function isPortFree(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: host === "0.0.0.0" ? "127.0.0.1" : host });
    const settle = (isFree) => {
      socket.destroy();
      resolve(isFree);
    };
    socket.once("connect", () => settle(false));
    socket.once("error", () => settle(true));
    socket.setTimeout(1_000, () => settle(true));
  });
}
