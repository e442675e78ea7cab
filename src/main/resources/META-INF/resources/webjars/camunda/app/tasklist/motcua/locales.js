/** The texts of a webapp are fetched before it starts and laid where it looks first; else a first visit shows bare keys. */

export const locales = { availableLocales: ['vi', 'en'], fallbackLocale: 'vi' };

/** Day before month, whatever language the browser speaks. */
export const dateFormat = {
  monthName: 'MMMM',
  day: 'DD',
  abbr: 'HH:mm DD/MM/YYYY',
  normal: 'HH:mm DD/MM/YYYY',
  long: 'HH:mm dddd, DD/MM/YYYY',
  short: 'DD/MM/YYYY',
};

export async function layOutTexts(app) {
  const root = document.querySelector('base').getAttribute('app-root');
  const folder = `${root}/app/${app}/locales/`;
  try {
    const texts = await Promise.all([...languages()].map((language) => fetched(folder, language)));
    const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
    localStorage.setItem('camunda-web', JSON.stringify({ ...kept, ...Object.fromEntries(texts) }));
  } catch (failure) {
    console.warn('The webapp loads its texts itself', failure);
  }
}

/** What the webapp will choose, by its own rule, and what it falls back on. */
function languages() {
  const preferred = navigator.languages[0].split('-')[0].toLowerCase();
  const available = locales.availableLocales.includes(preferred);
  return new Set([locales.fallbackLocale, available ? preferred : locales.fallbackLocale]);
}

async function fetched(folder, language) {
  const answer = await fetch(`${folder}${language}.json?bust=${window.bust}`);
  if (!answer.ok) {
    throw new Error(`${answer.status} ${answer.url}`);
  }
  return [`${folder}_locales_data_${language}_${window.bust}`, await answer.text()];
}
