// The load generator, a process of its own: ten connections that each send their next request when the last is
// answered. At the end it waits for what is under way, so that what was answered and what was stored can be compared.
import { connect } from "node:net";
import { entryRequests, occurrences, pageRequests } from "./requests.mjs";
import { responseReader } from "./response-reader.mjs";

const CONNECTIONS = 10;
const KINDS = { entries: entryRequests, page: pageRequests };

process.on("message", async (order) => process.send(await load(order)));

/** `order`: kind, path, port, cookies, seconds, and `counted`, the text that is counted in every body. */
async function load(order) {
  const nextRequest = KINDS[order.kind](order);
  const times = [];
  const statuses = {};
  const found = {};
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  const endAt = startedAt + order.seconds * 1000;
  await Promise.all(Array.from({ length: CONNECTIONS }, drive));
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  times.sort((a, b) => a - b);
  return {
    statuses,
    found,
    requests: times.length,
    rate: times.length / seconds,
    p99: times[Math.floor(times.length * 0.99)],
    generatorCpu: (user + system) / 1e6 / seconds,
  };

  function drive() {
    return new Promise((resolve, reject) => {
      const socket = connect({ port: order.port, host: "127.0.0.1", noDelay: true });
      let sentAt = 0;
      const send = () => {
        sentAt = performance.now();
        if (sentAt >= endAt) return socket.end(resolve);
        socket.write(nextRequest());
      };
      const read = responseReader((status, body) => {
        times.push(performance.now() - sentAt);
        statuses[status] = (statuses[status] ?? 0) + 1;
        const count = occurrences(body, order.counted);
        found[count] = (found[count] ?? 0) + 1;
        send();
      });
      socket.on("connect", send);
      socket.on("data", (chunk) => {
        try {
          read(chunk);
        } catch (error) {
          reject(error);
        }
      });
      socket.on("error", reject);
      socket.on("close", () => reject(new Error("The server closed a connection")));
    });
  }
}
