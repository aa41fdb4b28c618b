// Every page of every gemeente comes out of one list; the data themselves stay outside the data cascade of a page.
import { list } from "./bron/werk.js";

export default function (config) {
  config.setQuietMode(true);
  config.addGlobalData("plekken", list);
  return { dir: { input: "bron", includes: "onderdelen" }, templateFormats: ["11ty.js"] };
}
