// On a narrow screen the filter begins closed: what it shows comes first, and the line under the title says what is chosen.
if (innerWidth < 640) {
  document.querySelectorAll('details.filters').forEach((filter) => { filter.open = false; });
}
