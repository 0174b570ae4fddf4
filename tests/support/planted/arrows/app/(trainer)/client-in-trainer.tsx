import { form } from "@/app/(client)/form";

export const board = form;
