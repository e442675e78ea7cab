/** What scripts say: the page hands it over in the language of its reader. */
const handed = document.getElementById('words').dataset;

export function words(key, ...values) {
  return handed[key].replace(/\{(\d)\}/g, (hole, at) => String(values[at]));
}
