import type { NextAuthOptions } from "next-auth";

export type Options = NextAuthOptions;
