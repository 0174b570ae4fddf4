import type { PrismaClient } from "@/generated/prisma/client";

export type Orm = PrismaClient;
