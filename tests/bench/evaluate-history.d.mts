export function makeLine(seed: number, weeks?: number): object;
