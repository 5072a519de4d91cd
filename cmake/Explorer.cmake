# The explorer's page (explorer/), built by Vite and made a C++ source: ENTENTE_EXPLORER_PAGE. Without Node the source has
# no page, and `entente export --format html` says how to get it.

set(ENTENTE_EXPLORER_PAGE "${PROJECT_BINARY_DIR}/explorer/explorer_page.cpp")

if(ENTENTE_HAS_NODE)
  # The packages are shared by all builds of one checkout.
  set(ENTENTE_EXPLORER_PACKAGES "${ENTENTE_EXPLORER_FOLDER}/node_modules/.fetched-lock.json")
  add_custom_command(OUTPUT "${ENTENTE_EXPLORER_PACKAGES}"
    COMMAND "${CMAKE_COMMAND}" "-DNPM=${ENTENTE_NPM}" "-DFOLDER=${ENTENTE_EXPLORER_FOLDER}"
      -P "${PROJECT_SOURCE_DIR}/cmake/fetch_packages.cmake"
    DEPENDS "${ENTENTE_EXPLORER_FOLDER}/package-lock.json"
    COMMENT "Fetching what the explorer is built of" VERBATIM)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${ENTENTE_EXPLORER_FOLDER}/src/*")
  add_custom_command(OUTPUT "${ENTENTE_EXPLORER_PAGE}"
    COMMAND "${ENTENTE_NODE}" node_modules/vite/bin/vite.js build --logLevel warn
      --outDir "${PROJECT_BINARY_DIR}/explorer"
    DEPENDS ${sources} "${ENTENTE_EXPLORER_PACKAGES}" "${ENTENTE_EXPLORER_FOLDER}/page.html"
      "${ENTENTE_EXPLORER_FOLDER}/tsconfig.json" "${ENTENTE_EXPLORER_FOLDER}/vite.config.ts"
      "${ENTENTE_EXPLORER_FOLDER}/build/page.ts" "${ENTENTE_EXPLORER_FOLDER}/build/notices.ts"
    WORKING_DIRECTORY "${ENTENTE_EXPLORER_FOLDER}"
    COMMENT "Building the explorer" VERBATIM)
else()
  message(STATUS "No Node 18 or newer with npm: this build writes no explorer (export --format html)")
  file(CONFIGURE OUTPUT "${ENTENTE_EXPLORER_PAGE}" CONTENT [[
#include "export/explorer_page.hpp"

const std::string_view entente::explorer_page;
]] @ONLY)
endif()
