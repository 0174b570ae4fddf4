export const shout = () => console.log("never");
