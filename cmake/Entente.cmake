# What every target of this project shares: the language level, the warnings, and bit-exact floating point.

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")
# The program looks for its model and tables beside itself (build tree) or in PREFIX/share/entente (installed).
set(ENTENTE_SHARE_DIR "${PROJECT_BINARY_DIR}/share/entente")

add_library(entente_build_options INTERFACE)
target_compile_features(entente_build_options INTERFACE cxx_std_20)
target_compile_options(entente_build_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
  -ffp-contract=off # The same bits on every processor: fused multiply-adds only where the code asks for them.
  # GCC 12 sees overlapping copies in std::string's operator+ and uninitialised members in moved variants where there
  # are none (GCC bugs 105329 and 105562).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,14>>:-Wno-restrict;-Wno-maybe-uninitialized>
  $<$<BOOL:${ENTENTE_WERROR}>:-Werror>)

# entente_add_library(NAME sources...): a static library entente_NAME with alias entente::NAME.
function(entente_add_library name)
  add_library(entente_${name} STATIC ${ARGN})
  add_library(entente::${name} ALIAS entente_${name})
  set_target_properties(entente_${name} PROPERTIES EXPORT_NAME ${name} POSITION_INDEPENDENT_CODE ON)
  target_include_directories(entente_${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/entente>)
  target_compile_features(entente_${name} PUBLIC cxx_std_20)
  target_link_libraries(entente_${name} PRIVATE $<BUILD_INTERFACE:entente_build_options>)
endfunction()

# entente_share(DIRECTORY files...): copies resources to share/entente/DIRECTORY of the build tree, and installs them there.
function(entente_share directory)
  file(MAKE_DIRECTORY "${ENTENTE_SHARE_DIR}/${directory}")
  foreach(file IN LISTS ARGN)
    configure_file("${file}" "${ENTENTE_SHARE_DIR}/${directory}/" COPYONLY)
  endforeach()
  install(FILES ${ARGN} DESTINATION "${CMAKE_INSTALL_DATADIR}/entente/${directory}")
endfunction()
