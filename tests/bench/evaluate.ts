import { sweepDueClients } from "@/lib/services/sweep";

/** Evaluates every client that is due, in the worker's environment, whenever it is asked to. */
process.on("message", async () => {
  const { evaluated, failures } = await sweepDueClients();
  if (failures.length > 0) throw failures[0];
  process.send?.({ evaluated });
});
