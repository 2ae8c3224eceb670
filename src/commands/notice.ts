/** The small dialog of the ribbon buttons: shows the lines that stand in the fragment of its own address. */
const place = document.querySelector('main');
for (const line of decodeURIComponent(location.hash.slice(1)).split('\n')) {
  const paragraph = document.createElement('p');
  paragraph.textContent = line;
  place?.append(paragraph);
}
