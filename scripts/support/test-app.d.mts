export interface TestApp {
  readonly address: string;
  readonly dataDir: string;
  said(): string;
  stop(): Promise<void>;
}

export function startTestApp(signal?: AbortSignal): Promise<TestApp>;
