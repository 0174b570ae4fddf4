console.log("a client was here");
export const a = process.env.PORT;
