export const a = (row: any) => row;
export const b = (name?: string) => name!.length;
