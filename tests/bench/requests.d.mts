export function sessionEntry(count: number): object;
export function painEntry(count: number): object;
