export const allowed = () => console.log("line");
