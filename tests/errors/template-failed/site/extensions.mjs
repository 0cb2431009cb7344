export const helpers = {
  mood() {
    throw new Error("no mood today");
  },
};
