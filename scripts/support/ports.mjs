import { connect, createServer } from "node:net";

/** A port that nothing listens on at present. */
export async function findFreePort(host) {
  const server = await listen(0, host);
  const { port } = server.address();
  await close(server);
  return port;
}

export async function isPortFree(port, host) {
  // Some systems let a listener on one address stand beside another on all addresses: knock too.
  if (await answers(port, host)) return false;
  try {
    await close(await listen(port, host));
    return true;
  } catch {
    return false;
  }
}

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

function close(server) {
  return new Promise((resolve) => server.close(resolve));
}

function answers(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: host === "0.0.0.0" ? "127.0.0.1" : host });
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
    socket.setTimeout(1_000, () => settle(false));
  });
}
