import KennisbankStore
import SafeFiles

/// What is outside the program: its files, its folders, who runs other programs.
package struct World: Sendable {
  package var fileSystem: any FileSystem
  package var kennisbanken: [KennisbankFolder]
  package var folders: Folders
  package var environment: [String: String]
  package var workingFolder: BytePath
  package var processes: any ProcessRunner

  package init(
    fileSystem: any FileSystem, kennisbanken: [KennisbankFolder], folders: Folders,
    environment: [String: String], workingFolder: BytePath, processes: any ProcessRunner
  ) {
    self.fileSystem = fileSystem
    self.kennisbanken = kennisbanken
    self.folders = folders
    self.environment = environment
    self.workingFolder = workingFolder
    self.processes = processes
  }
}
