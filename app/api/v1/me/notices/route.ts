import { wishesSchema } from "@/lib/schemas/own-notices";
import { setOwnWishes } from "@/lib/services/notice-preferences";
import { takeOwn } from "../take-own";

/** Stores how the one who asks wants to be told. */
export function POST(request: Request): Promise<Response> {
  return takeOwn(request, wishesSchema, setOwnWishes);
}
