throw new Error("no weather service");
