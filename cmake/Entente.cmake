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
  # GCC 12 sees overlapping copies in std::string's operator+, and GCC up to 14 uninitialised members in moved variants,
  # where there are none (GCC bugs 105329 and 105562).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,15>>:-Wno-restrict;-Wno-maybe-uninitialized>
  $<$<BOOL:${ENTENTE_WERROR}>:-Werror>)

# entente_add_library(NAME sources...): a static library entente_NAME with alias entente::NAME, built and installed.
function(entente_add_library name)
  add_library(entente_${name} STATIC ${ARGN})
  add_library(entente::${name} ALIAS entente_${name})
  set_target_properties(entente_${name} PROPERTIES EXPORT_NAME ${name} POSITION_INDEPENDENT_CODE ON)
  target_include_directories(entente_${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/entente>)
  target_compile_features(entente_${name} PUBLIC cxx_std_20)
  target_link_libraries(entente_${name} PRIVATE $<BUILD_INTERFACE:entente_build_options>)
  install(TARGETS entente_${name} EXPORT ententeTargets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
endfunction()

# entente_use_rapidjson(TARGET sources...): lets these sources of the target include RapidJSON.
function(entente_use_rapidjson target)
  find_package(RapidJSON REQUIRED)
  target_include_directories(${target} SYSTEM PRIVATE ${RAPIDJSON_INCLUDE_DIRS})
  # RapidJSON 1.1.0 compares null + n with its stack's end before the first allocation; sanitizers stop there.
  set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS -fno-sanitize=pointer-overflow)
endfunction()

# entente_share(DIRECTORY files...): copies resources to share/entente/DIRECTORY of the build tree, and installs them there.
function(entente_share directory)
  file(MAKE_DIRECTORY "${ENTENTE_SHARE_DIR}/${directory}")
  foreach(file IN LISTS ARGN)
    configure_file("${file}" "${ENTENTE_SHARE_DIR}/${directory}/" COPYONLY)
  endforeach()
  install(FILES ${ARGN} DESTINATION "${CMAKE_INSTALL_DATADIR}/entente/${directory}")
endfunction()

# entente_install(FOLDERS...): the headers of the folders, and what find_package(entente) needs. The folders' libraries,
# their shared files and the program are installed where they are made.
function(entente_install)
  foreach(folder IN LISTS ARGN)
    install(DIRECTORY "${folder}" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/entente"
      FILES_MATCHING PATTERN "*.hpp"
      PATTERN bake EXCLUDE PATTERN curated EXCLUDE PATTERN resources EXCLUDE PATTERN tables EXCLUDE)
  endforeach()
  set(package_directory "${CMAKE_INSTALL_LIBDIR}/cmake/entente")
  set(package_files "${PROJECT_BINARY_DIR}/package")
  configure_package_config_file(cmake/ententeConfig.cmake.in "${package_files}/ententeConfig.cmake"
    INSTALL_DESTINATION "${package_directory}"
    PATH_VARS CMAKE_INSTALL_DATADIR)
  write_basic_package_version_file("${package_files}/ententeConfigVersion.cmake"
    COMPATIBILITY SameMinorVersion) # Until 1.0.0 a minor version may change an interface.
  install(EXPORT ententeTargets NAMESPACE entente:: DESTINATION "${package_directory}")
  install(FILES "${package_files}/ententeConfig.cmake" "${package_files}/ententeConfigVersion.cmake"
    DESTINATION "${package_directory}")
  install(FILES LICENSE README.md CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
endfunction()
