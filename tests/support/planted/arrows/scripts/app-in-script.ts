import { form } from "@/app/(client)/form";

export const script = form;
