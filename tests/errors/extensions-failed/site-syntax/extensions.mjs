export const helpers = {
  shout: (text) => text.toUpperCase(;
};
